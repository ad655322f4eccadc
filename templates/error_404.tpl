{{%AUTOESCAPE context="HTML"}}
<h1>[[There is no page here]]</h1>
<p class="lead">[[The address may be mistyped, or the page has moved. Please check the address, or start from the home page.]]</p>
{{>ERROR_FOOT}}
