{{%AUTOESCAPE context="HTML"}}
<h1>[[We will be right back]]</h1>
<p class="lead">[[The service is busy or being looked after. Please try again in a minute. What you sent just now may not have been saved.]]</p>
{{>ERROR_FOOT}}
