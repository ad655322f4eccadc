{{%AUTOESCAPE context="HTML"}}
<!doctype html>
<html lang="{{LANG}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>[[A test of {{APP_NAME}}]]</title>
</head>
<body style="overflow-wrap: anywhere">
<p>[[Hello,]]</p>
<p>[[This mail shows that the mails of {{SITE}} arrive. An administrator asked for it with the account {{SIP_ADDRESS}}, on {{WHEN}}.]]</p>
<p>{{APP_NAME}}</p>
</body>
</html>
