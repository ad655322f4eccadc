#pragma once

#include "web/context.h"

/// Each handler reads the request, asks the portal, and answers. No SQL, no HTML, no rights.
namespace portal::web {

http::Response show_home(const Context& c);
http::Response show_documentation(const Context& c);
http::Response send_asset(const Context& c);
http::Response choose_language(const Context& c);

http::Response show_register(const Context& c);
http::Response show_register_email(const Context& c);
http::Response register_email(const Context& c);
http::Response pretend_register_email(const Context& c);
http::Response show_register_email_sent(const Context& c);
http::Response resend_register_email(const Context& c);
http::Response show_register_email_address(const Context& c);
http::Response change_register_email_address(const Context& c);
http::Response pretend_change_register_email_address(const Context& c);

http::Response show_register_phone(const Context& c);
http::Response register_phone(const Context& c);
http::Response pretend_register_phone(const Context& c);
http::Response show_register_phone_code(const Context& c);
http::Response confirm_register_phone(const Context& c);
http::Response resend_register_phone(const Context& c);

http::Response show_recover_phone(const Context& c);
http::Response recover_phone(const Context& c);
http::Response pretend_recover_phone(const Context& c);
http::Response show_recover_phone_code(const Context& c);
http::Response confirm_recover_phone(const Context& c);
http::Response resend_recover_phone(const Context& c);

http::Response show_activation(const Context& c);
http::Response activate(const Context& c);
http::Response renew_activation(const Context& c);

http::Response show_recover_email(const Context& c);
http::Response recover_email(const Context& c);
http::Response pretend_recover_email(const Context& c);
http::Response show_recover_email_sent(const Context& c);
http::Response resend_recover_email(const Context& c);
http::Response to_recover_email(const Context& c);
http::Response show_recovery(const Context& c);
http::Response recover(const Context& c);

http::Response show_security(const Context& c);
http::Response disown(const Context& c);

http::Response show_login(const Context& c);
http::Response login(const Context& c);
http::Response show_login_link(const Context& c);
http::Response login_by_link(const Context& c);
http::Response logout(const Context& c);
http::Response show_confirmation(const Context& c);
http::Response confirm(const Context& c);

http::Response show_password(const Context& c);
http::Response complete_password(const Context& c);

http::Response show_panel(const Context& c);
http::Response show_panel_provisioning(const Context& c);
http::Response renew_panel_provisioning(const Context& c);
http::Response revoke_panel_provisioning(const Context& c);

http::Response send_common_provisioning(const Context& c);
http::Response send_own_provisioning(const Context& c);
http::Response send_provisioning(const Context& c);
http::Response send_provisioning_qr_code(const Context& c);
http::Response show_panel_email(const Context& c);
http::Response change_email(const Context& c);
http::Response show_panel_email_sent(const Context& c);
http::Response resend_email_change(const Context& c);
http::Response show_panel_password(const Context& c);
http::Response to_panel_password(const Context& c);
http::Response change_password(const Context& c);
http::Response show_panel_sessions(const Context& c);
http::Response end_panel_session(const Context& c);
http::Response end_other_panel_sessions(const Context& c);
http::Response show_panel_events(const Context& c);
http::Response show_panel_deletion(const Context& c);
http::Response delete_account(const Context& c);

http::Response show_email(const Context& c);
http::Response confirm_email(const Context& c);
http::Response show_email_undo(const Context& c);
http::Response undo_email(const Context& c);

http::Response show_admin(const Context& c);
http::Response send_test_mail(const Context& c);
http::Response send_test_sms(const Context& c);
http::Response send_mail_again(const Context& c);
http::Response show_api_keys(const Context& c);
http::Response create_api_key(const Context& c);
http::Response revoke_api_key(const Context& c);
http::Response show_audit(const Context& c);
http::Response export_audit(const Context& c);
http::Response show_accounts(const Context& c);
http::Response export_accounts(const Context& c);
http::Response show_import(const Context& c);
http::Response check_import(const Context& c);
http::Response send_import_sample(const Context& c);
http::Response show_import_progress(const Context& c);
http::Response start_import(const Context& c);
http::Response show_selection(const Context& c);
http::Response change_selection(const Context& c);
http::Response show_account_sheets(const Context& c);
http::Response show_account_creation(const Context& c);
http::Response create_account(const Context& c);
http::Response show_account(const Context& c);
http::Response activate_account(const Context& c);
http::Response deactivate_account(const Context& c);
http::Response promote_account(const Context& c);
http::Response show_demotion(const Context& c);
http::Response demote_account(const Context& c);
http::Response invite_account(const Context& c);
http::Response send_recovery_mail(const Context& c);
http::Response show_account_edit(const Context& c);
http::Response edit_account(const Context& c);
http::Response end_account_sessions(const Context& c);
http::Response show_account_provisioning(const Context& c);
http::Response renew_account_provisioning(const Context& c);
http::Response revoke_account_provisioning(const Context& c);
http::Response show_account_devices(const Context& c);
http::Response show_account_devices_deletion(const Context& c);
http::Response delete_account_device(const Context& c);
http::Response show_account_deletion(const Context& c);
http::Response delete_account_of_others(const Context& c);

http::Response show_phone(const Context& c);
http::Response change_phone(const Context& c);
http::Response show_phone_code(const Context& c);
http::Response confirm_phone(const Context& c);
http::Response resend_phone(const Context& c);
http::Response remove_phone(const Context& c);
http::Response show_panel_devices(const Context& c);
http::Response show_panel_devices_deletion(const Context& c);
http::Response delete_panel_device(const Context& c);

}  // namespace portal::web
