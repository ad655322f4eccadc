{{%AUTOESCAPE context="XML"}}
<?xml version="1.0" encoding="UTF-8"?>
<config xmlns="http://www.linphone.org/xsds/lpconfig.xsd">
  {{#SECTION}}
  <section name="{{SECTION_NAME}}">
    {{#ENTRY}}
    <entry name="{{ENTRY_NAME}}" overwrite="true">{{ENTRY_VALUE}}</entry>
    {{/ENTRY}}
  </section>
  {{/SECTION}}
  {{#ACCOUNT}}
  <section name="proxy_0">
    <entry name="reg_identity" overwrite="true">{{IDENTITY}}</entry>
    <entry name="reg_proxy" overwrite="true">{{REGISTRAR}}</entry>
    <entry name="reg_sendregister" overwrite="true">1</entry>
  </section>
  {{#CREDENTIAL}}
  <section name="auth_info_0">
    <entry name="username" overwrite="true">{{USERNAME}}</entry>
    <entry name="domain" overwrite="true">{{DOMAIN}}</entry>
    <entry name="realm" overwrite="true">{{REALM}}</entry>
    <entry name="ha1" overwrite="true">{{HA1}}</entry>
    <entry name="algorithm" overwrite="true">{{ALGORITHM}}</entry>
  </section>
  {{/CREDENTIAL}}
  <section name="sip">
    <entry name="default_proxy" overwrite="true">0</entry>
  </section>
  {{/ACCOUNT}}
  {{#ONCE}}
  <section name="misc">
    <entry name="transient_provisioning" overwrite="true">1</entry>
  </section>
  {{/ONCE}}
</config>
