{{%AUTOESCAPE context="HTML"}}
<!doctype html>
<html lang="{{LANG}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>[[A new reader of the newsletter]]</title>
</head>
<body style="overflow-wrap: anywhere">
<p>[[The owner of this address, who has confirmed it, asks to receive the newsletter:]]</p>
<p><strong>{{EMAIL}}</strong></p>
<p>{{APP_NAME}}</p>
</body>
</html>
