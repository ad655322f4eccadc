{{%AUTOESCAPE context="HTML"}}
<!doctype html>
<html lang="{{LANG}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>[[Your email address has been changed]]</title>
</head>
<body style="overflow-wrap: anywhere">
<p>[[Hello,]]</p>
<p>[[The account <strong>{{SIP_ADDRESS}}</strong> has another email address now, <strong>{{EMAIL}}</strong>. Messages about it no longer come here.]]</p>
<p>[[If it was not you, follow this link. It puts this address back and logs everybody else out:]]</p>
<p><a href="{{LINK}}">{{LINK}}</a></p>
<p>[[The link works once, for 7 days.]]</p>
<p>{{APP_NAME}}</p>
</body>
</html>
