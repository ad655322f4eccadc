#pragma once

#include "account/address.h"
#include "account/password.h"
#include "account/phone_settings.h"
#include "base/config.h"
#include "base/crypto.h"
#include "net/breaker.h"
#include "page/assets.h"
#include "page/catalog.h"
#include "page/renderer.h"

#include <chrono>
#include <memory>
#include <string>

namespace portal {

/// What a call to Flexisip or its Redis may take, all of its steps together.
constexpr std::chrono::milliseconds registrar_patience{200};

/// What all threads share and none changes: the configuration and what was read from the disk with
/// it. A new configuration is a new Installation.
struct Installation {
    /// Throws when something named by the configuration cannot be read or used.
    explicit Installation(const Config& config,
                          std::chrono::milliseconds patience = registrar_patience);
    /// The same with this key, whatever key_file names.
    Installation(Config config, SecretKey key,
                 std::chrono::milliseconds patience = registrar_patience);

    const Config config;
    const Domain domain;  ///< the one that requests act for
    const SecretKey key;
    const page::Catalog catalog;
    const page::Renderer renderer;
    const page::Assets assets;
    const CommonPasswords common_passwords;
    const PhoneSettings phone_settings;        ///< given to every phone
    const std::chrono::milliseconds patience;  ///< with the registrar
    /// The one thing in here that changes: whether the registrar is spared for a while.
    const std::unique_ptr<net::Breaker> registrar_breaker = std::make_unique<net::Breaker>();
};

/// Throws as an Installation does, but does not make the key file when there is none yet.
void require_usable_files(const Config& config);

}  // namespace portal
