#include "daemon.h"

#include "account/portal.h"
#include "base/log.h"
#include "service_manager.h"
#include "web/dispatch.h"
#include "web/routes.h"

#include <csignal>

namespace portal {

namespace {

std::shared_ptr<const Installation> install(const std::vector<std::string>& paths) {
    return std::make_shared<const Installation>(load_config(paths));
}

std::shared_ptr<const http::Site> site_of(const Config& config) {
    http::Site site;
    site.base_path = config.base_path();
    for (const auto& range : config.trusted_proxies) site.trusted_proxies.emplace_back(range);
    site.file_paths = web::file_paths();
    return std::make_shared<const http::Site>(std::move(site));
}

/// SQLite is ours alone and is brought up to date here; a shared server is its administrator's to
/// change. While the database is away the portal starts all the same, and says so on its pages.
void prepare_database(const Config& config) try {
    if (db::Session{config.database}.is_sqlite()) migrate(config);
    require_current_schema(config);
} catch (const Unavailable& error) {
    log_warning(error.what());
}

/// The signals that run() waits for, kept from every thread: call before there are any.
sigset_t block_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    for (const int number : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&signals, number);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return signals;
}

}  // namespace

Daemon::Daemon(std::vector<std::string> paths)
    : paths_(std::move(paths)),
      installation_([this] {
          block_signals();
          auto first = install(paths_);
          prepare_database(first->config);
          return first;
      }()),
      mails_([this] { return installation(); }, clock_, send_mails),
      sms_([this] { return installation(); }, clock_, send_sms),
      imports_([this] { return installation(); }, clock_, import_accounts),
      cleaning_([this] { return installation(); }, clock_, clean),
      server_(
          http::listening_socket(installation_->config.socket),
          static_cast<unsigned>(installation_->config.threads), [this] { return make_handler(); },
          site_of(installation_->config)) {}

std::shared_ptr<const Installation> Daemon::installation() const {
    return std::atomic_load(&installation_);
}

/// A thread's own portal, made anew once the configuration is another.
http::Server::Handler Daemon::make_handler() {
    auto mine = std::make_shared<Portal>(installation(), clock_);
    return [this, mine](const http::Request& request) mutable {
        if (const auto current = installation(); current != mine->installation)
            mine = std::make_shared<Portal>(current, clock_);
        auto response = web::dispatch(request, *mine);
        if (mine->stores.outbox.was_written()) {
            mails_.wake();
            sms_.wake();
        }
        if (mine->stores.imports.was_started()) imports_.wake();
        return response;
    };
}

void Daemon::run() {
    const auto signals = block_signals();
    service_manager::tell("READY=1");
    log_info("serving " + installation_->config.base_url);
    for (;;) {
        const timespec tick{0, std::chrono::nanoseconds{http::between_looks}.count()};
        const int signal = sigtimedwait(&signals, nullptr, &tick);
        if (signal == SIGTERM || signal == SIGINT) break;
        if (signal == SIGHUP) reload();
        server_.end_overdue();
    }
    service_manager::tell("STOPPING=1");
    server_.stop();
}

void Daemon::reload() {
    service_manager::tell("RELOADING=1");
    try {
        auto fresh = install(paths_);
        server_.replace(site_of(fresh->config));
        std::atomic_store(&installation_, std::move(fresh));
        log_info("the configuration was read again");
    } catch (const std::exception& error) {
        log_error(std::string{"the new configuration is refused, the old one kept: "} +
                  error.what());
    }
    service_manager::tell("READY=1");
}

}  // namespace portal
