{{%AUTOESCAPE context="HTML"}}
<h1>[[Goodbye]]</h1>
<div class="card">
  <p>[[The account <code>{{OWN_ADDRESS}}</code> has been deleted, and you are logged out.]]</p>
  <p>[[A phone that is connected may stay so for a while. Take the account out of its settings.]]</p>
  <a class="button block" href="{{BASE}}/">[[Go to the home page]]</a>
</div>
