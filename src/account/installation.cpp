#include "account/installation.h"

namespace portal {

Installation::Installation(Config settings)
    : config(std::move(settings)),
      domain(config.sip_domain),
      key(SecretKey::from_file(config.key_file)),
      catalog(config.data_dir + "/locale", config.default_language),
      renderer(config.data_dir + "/templates", catalog),
      assets(config.data_dir + "/static", config.brand_hue),
      common_passwords(config.data_dir + "/common_passwords") {}

}  // namespace portal
