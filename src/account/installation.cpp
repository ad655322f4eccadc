#include "account/installation.h"

#include <filesystem>
#include <stdexcept>

namespace portal {

namespace {

/// The templates of ours that an administrator replaces, and by which files.
page::Renderer::Replacements replacements(const Config& config) {
    if (config.provisioning_template.empty()) return {};
    return {{"provisioning.xml", {config.provisioning_template, "provisioning_template"}}};
}

/// Looked at first: what is missing below it is then the package's fault, not the setting's.
Config with_data(Config config) {
    const auto folder = config.data_dir + "/templates";
    if (!std::filesystem::is_directory(folder))
        throw std::runtime_error("data_dir: there is no folder " + folder);
    return config;
}

}  // namespace

Installation::Installation(const Config& settings, std::chrono::milliseconds registrar)
    : Installation(settings, SecretKey::from_file(settings.key_file), registrar) {}

Installation::Installation(Config settings, SecretKey secret, std::chrono::milliseconds registrar)
    : config(with_data(std::move(settings))),
      domain(config.sip_domain),
      key(std::move(secret)),
      catalog(config.data_dir + "/locale", config.default_language),
      renderer(config.data_dir + "/templates", catalog, replacements(config)),
      assets(config.data_dir + "/static", config.brand_hue),
      common_passwords(config.data_dir + "/common_passwords"),
      phone_settings(read_phone_settings(config.provisioning_rc)),
      patience(registrar) {}

void require_usable_files(const Config& config) {
    if (std::filesystem::exists(config.key_file))
        Installation{config};
    else
        Installation{config, SecretKey{random_token()}};
}

}  // namespace portal
