{{%AUTOESCAPE context="HTML"}}
<!doctype html>
<html lang="{{LANG}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>[[Your SIP account is ready]]</title>
</head>
<body style="overflow-wrap: anywhere">
<p>[[Hello,]]</p>
<p>[[Those who run {{APP_NAME}} have made the account <strong>{{SIP_ADDRESS}}</strong> for you: a SIP address, with which you call and are called from any phone or app that speaks SIP. To choose its password, follow this link:]]</p>
<p><a href="{{LINK}}">{{LINK}}</a></p>
<p>[[The link works once, for 7 days.]]</p>
<p>[[If you do not expect this, do nothing.]]</p>
<p>{{APP_NAME}}</p>
</body>
</html>
