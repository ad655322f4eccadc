{{%AUTOESCAPE context="HTML"}}
{{#IS_ACTIVE}}<span class="tag ok">[[active]]</span>{{/IS_ACTIVE}}{{#IS_WAITING}}<span class="tag warn">[[waiting]]</span>{{/IS_WAITING}}{{#IS_DEACTIVATED}}<span class="tag bad">[[switched off]]</span>{{/IS_DEACTIVATED}}{{#IS_ADMIN}} <span class="tag">[[administrator]]</span>{{/IS_ADMIN}}
