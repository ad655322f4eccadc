{{%AUTOESCAPE context="HTML"}}
<!doctype html>
<html lang="{{LANG}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>[[This address is in use already]]</title>
</head>
<body style="overflow-wrap: anywhere">
<p>[[Hello,]]</p>
<p>[[Somebody, most likely you, wanted to use this email address for another account. It already belongs to the account <strong>{{SIP_ADDRESS}}</strong>, and one address serves one account only.]]</p>
<p>[[To use it for the other account, log in to this one first and give it another address, or delete it.]]</p>
<p>[[If it was not you, do nothing: nothing has changed.]]</p>
<p>{{APP_NAME}}</p>
</body>
</html>
