#include "account/installation.h"

#include "account/phone_number.h"

namespace portal {

namespace {

/// The templates of ours that an administrator replaces, and by which files.
page::Renderer::Replacements replacements(const Config& config) {
    if (config.provisioning_template.empty()) return {};
    return {{"provisioning.xml", config.provisioning_template}};
}

/// Only the library of phone numbers knows which countries there are.
void require_known_countries(const Config& config) {
    if (!config.phone_authentication) return;
    auto countries = config.sms_countries;
    countries.push_back(config.default_country);
    for (const auto& country : countries)
        if (!is_country(country))
            throw ConfigError(
                "default_country and sms_countries must be country codes of two capital letters, "
                "such as FR, not '" +
                country + "'");
}

}  // namespace

Installation::Installation(Config settings, std::chrono::milliseconds registrar)
    : config(std::move(settings)),
      domain(config.sip_domain),
      key(SecretKey::from_file(config.key_file)),
      catalog(config.data_dir + "/locale", config.default_language),
      renderer(config.data_dir + "/templates", catalog, replacements(config)),
      assets(config.data_dir + "/static", config.brand_hue),
      common_passwords(config.data_dir + "/common_passwords"),
      phone_settings(read_phone_settings(config.provisioning_rc)),
      patience(registrar) {
    require_known_countries(config);
}

}  // namespace portal
