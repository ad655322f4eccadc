{{%AUTOESCAPE context="HTML"}}
<h1>[[That took too long]]</h1>
<p class="lead">[[Your request did not reach us completely in time. Please check your connection and try again.]]</p>
{{>ERROR_FOOT}}
