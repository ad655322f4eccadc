{{%AUTOESCAPE context="HTML"}}
<h1>[[Your browser sent too much]]</h1>
<p class="lead">[[Please delete the cookies of this site in your browser, then try again.]]</p>
{{>ERROR_FOOT}}
