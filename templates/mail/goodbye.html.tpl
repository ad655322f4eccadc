{{%AUTOESCAPE context="HTML"}}
<!doctype html>
<html lang="{{LANG}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>[[Your account has been deleted]]</title>
</head>
<body style="overflow-wrap: anywhere">
<p>[[Hello,]]</p>
<p>[[The account <strong>{{SIP_ADDRESS}}</strong> has been deleted, with all that belonged to it. It cannot be brought back.]]</p>
{{#RESERVED}}
<p>[[Nobody can take its name for {{DAYS}} days, so that no stranger receives the calls meant for you.]]</p>
{{/RESERVED}}
<p>[[If you did not want this, tell those who run this service.]]</p>
<p>{{APP_NAME}}</p>
</body>
</html>
