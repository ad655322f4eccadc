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
http::Response show_register_email_sent(const Context& c);
http::Response resend_register_email(const Context& c);
http::Response show_register_email_address(const Context& c);
http::Response change_register_email_address(const Context& c);

http::Response show_activation(const Context& c);
http::Response activate(const Context& c);
http::Response renew_activation(const Context& c);

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

http::Response show_panel_devices(const Context& c);
http::Response show_panel_devices_deletion(const Context& c);
http::Response delete_panel_device(const Context& c);

}  // namespace portal::web
