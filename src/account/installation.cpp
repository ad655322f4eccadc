#include "account/installation.h"

namespace portal {

namespace {

/// The templates of ours that an administrator replaces, and by which files.
page::Renderer::Replacements replacements(const Config& config) {
    if (config.provisioning_template.empty()) return {};
    return {{"provisioning.xml", config.provisioning_template}};
}

}  // namespace

Installation::Installation(Config settings)
    : config(std::move(settings)),
      domain(config.sip_domain),
      key(SecretKey::from_file(config.key_file)),
      catalog(config.data_dir + "/locale", config.default_language),
      renderer(config.data_dir + "/templates", catalog, replacements(config)),
      assets(config.data_dir + "/static", config.brand_hue),
      common_passwords(config.data_dir + "/common_passwords"),
      phone_settings(read_phone_settings(config.provisioning_rc)) {}

}  // namespace portal
