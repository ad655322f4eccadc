{{%AUTOESCAPE context="HTML"}}
<h1>[[A new link is on its way]]</h1>
<div class="card">
  <p>[[Look in the mailbox to which the first link was sent, in a few minutes, and in its spam folder too. The new link works once, for 24 hours.]]</p>
</div>
