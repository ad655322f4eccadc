{{%AUTOESCAPE context="HTML"}}
<!doctype html>
<html lang="{{LANG}}">
<head>
<meta charset="utf-8">
<title>{{#ERROR_PREFIX}}[[Error:]] {{/ERROR_PREFIX}}{{TITLE}} – {{APP_NAME}}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="{{ICON_URL}}" type="image/svg+xml">
<link rel="stylesheet" href="{{STYLE_URL}}">
<script src="{{SCRIPT_URL}}" defer></script>
</head>
<body>
<a class="skip" href="#main">[[Skip to the content]]</a>
<header class="bar">
  <div class="inner">
    <a class="brand" href="{{BASE}}/"><svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true"><rect width="32" height="32" rx="8" fill="#1f5fae"/><g transform="rotate(-135 16 16)" fill="#fff"><path d="M6.5 13.5c0-5 19-5 19 0" fill="none" stroke="#fff" stroke-width="3.5"/><rect x="4.5" y="12" width="6.5" height="6.5" rx="2"/><rect x="21" y="12" width="6.5" height="6.5" rx="2"/></g></svg>{{APP_NAME}}</a>
    <nav aria-label="[[Your account]]">
      {{#VISITOR}}
      <a href="{{BASE}}/login">[[Log in]]</a>
      {{#CAN_REGISTER}}
      <a class="button small" href="{{BASE}}/register">[[Create an account]]</a>
      {{/CAN_REGISTER}}
      {{/VISITOR}}
      {{#MEMBER}}
      <a href="{{BASE}}/panel"><code>{{SIP_ADDRESS}}</code></a>
      {{#ADMIN}}
      <a href="{{BASE}}/admin">[[Administration]]</a>
      {{/ADMIN}}
      <form method="post" action="{{BASE}}/logout">
        <input type="hidden" name="csrf" value="{{CSRF}}">
        <button class="quiet small">[[Log out]]</button>
      </form>
      {{/MEMBER}}
    </nav>
  </div>
</header>
<main id="main" class="{{MAIN_CLASS}}" tabindex="-1">
{{#NOTICE}}
<p class="note {{NOTICE_KIND}}" role="status">{{NOTICE_TEXT}}</p>
{{/NOTICE}}
{{>PAGE}}
</main>
<footer>
  <div class="inner">
    <div class="row">
      {{#COPYRIGHT}}
      <p>{{COPYRIGHT_TEXT}}</p>
      {{/COPYRIGHT}}
      <a href="{{BASE}}/documentation">[[User’s guide]]</a>
    </div>
    <form class="row" method="post" action="{{BASE}}/language" aria-label="[[Language]]">
      <input type="hidden" name="csrf" value="{{CSRF}}">
      <input type="hidden" name="return" value="{{RETURN}}">
      {{#LANGUAGE}}
      {{#LANGUAGE_CURRENT}}
      <strong lang="{{LANGUAGE_CODE}}" aria-current="true">{{LANGUAGE_NAME}}</strong>
      {{/LANGUAGE_CURRENT}}
      {{#LANGUAGE_OTHER}}
      <button class="plain" name="language" value="{{LANGUAGE_CODE}}" lang="{{LANGUAGE_CODE}}">{{LANGUAGE_NAME}}</button>
      {{/LANGUAGE_OTHER}}
      {{/LANGUAGE}}
    </form>
  </div>
</footer>
</body>
</html>
