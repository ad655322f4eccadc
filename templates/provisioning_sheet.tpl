{{%AUTOESCAPE context="HTML"}}
<section class="card sheet" lang="{{SHEET_LANG}}">
<h2>{{APP_NAME}}</h2>
<p class="lead">{{#DISPLAY_NAME}}{{NAME}}<br>{{/DISPLAY_NAME}}<code>{{SIP_ADDRESS}}</code></p>
<ol class="steps">
  <li>[[Install Linphone, or another app that reads Linphone’s settings, on your phone or computer.]]</li>
  <li>[[Open the app. Where it asks for an account, choose to scan a QR code, and point the camera at the one below.]]</li>
  <li>[[Wait until the app says that it is connected. Then call somebody by their SIP address.]]</li>
</ol>
<svg class="qr" viewBox="0 0 {{QR_SIZE}} {{QR_SIZE}}" role="img" aria-label="[[QR code of the link]]" shape-rendering="crispEdges"><path d="{{QR_PATH}}"/></svg>
<p>[[Without a camera, open this link in the app:]] <code>{{URL}}</code></p>
<p>[[The link works once, until <time datetime="{{UNTIL}}">{{UNTIL_TEXT}}</time>.]]</p>
<p class="note warn">[[Whoever has this code or link can call and be called as this account. Show them to nobody.]]</p>
</section>
