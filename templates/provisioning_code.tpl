{{%AUTOESCAPE context="HTML"}}
<ol class="steps">
  <li>[[Install Linphone, or another app that reads Linphone’s settings, on your phone or computer.]]</li>
  <li>[[Open the app. Where it asks for an account, choose to scan a QR code, and point the camera at the one below. On the phone itself, touch the button below the code.]]</li>
  <li>[[Wait until the app says that it is connected. Then call somebody by their SIP address.]]</li>
</ol>
<svg class="qr" viewBox="0 0 {{QR_SIZE}} {{QR_SIZE}}" role="img" aria-label="[[QR code of the link]]" shape-rendering="crispEdges"><path d="{{QR_PATH}}"/></svg>
<p><a class="button" href="linphone-config:{{URL}}">[[Open in the app on this device]]</a></p>
<p class="row"><code data-copy="[[Copy]]" data-copied="[[Copied]]">{{URL}}</code></p>
<p class="note warn">[[Whoever has this code or link can call and be called as this account. Show them to nobody.]]</p>
