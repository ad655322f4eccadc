#include "net/ovh_sms_gateway.h"

#include "base/clock.h"
#include "base/crypto.h"
#include "base/text.h"
#include "net/http_sms_gateway.h"

#include <nlohmann/json.hpp>

namespace portal::net {

namespace {

constexpr int validity_minutes = 10;  // no longer than the code that an SMS holds

std::int64_t our_time() { return to_epoch(SystemClock{}.now()); }

/// OVH answers 200 also for a number that it will not send to.
bool is_accepted(const HttpAnswer& answer) {
    const auto json = nlohmann::json::parse(answer.body, nullptr, false);
    const auto valid = json.is_object() ? json.find("validReceivers") : json.end();
    return valid != json.end() && valid->is_array() && !valid->empty();
}

}  // namespace

std::string OvhSignature::text_for(const HttpCall& call) const {
    return "$1$" + sha1_hex(application_secret + "+" + consumer_key + "+" + call.method + "+" +
                            call.url + "+" + call.body + "+" + std::to_string(time));
}

OvhSmsGateway::OvhSmsGateway(const Config& config, const ClientOptions& options)
    : url_(config.ovh_url.substr(0, config.ovh_url.find_last_not_of('/') + 1)),
      service_(config.ovh_service),
      sender_(config.sms_sender),
      application_key_(config.ovh_application_key),
      application_secret_(config.ovh_application_secret),
      consumer_key_(config.ovh_consumer_key),
      client_(options) {}

void OvhSmsGateway::send(const Sms& sms) {
    const auto answer = client_.ask(job(sms));
    if (!answer.is_success()) {
        ahead_.reset();  // perhaps our clock was set
        throw_failure(url_, answer, application_secret_);
    }
    if (!is_accepted(answer)) throw_refusal(url_, answer, application_secret_);
}

void OvhSmsGateway::check() {
    ahead_.reset();
    time();
}

HttpCall OvhSmsGateway::job(const Sms& sms) {
    nlohmann::json body{{"charset", "UTF-8"},
                        {"class", "phoneDisplay"},
                        {"coding", "7bit"},
                        {"message", sms.text},
                        {"noStopClause", true},
                        {"priority", "high"},
                        {"receivers", nlohmann::json::array({sms.to})},
                        {"senderForResponse", sender_.empty()},
                        {"validityPeriod", validity_minutes}};
    if (!sender_.empty()) body["sender"] = sender_;
    HttpCall call{"POST", url_ + "/sms/" + percent_encoded(service_) + "/jobs", {}, body.dump()};
    const OvhSignature signature{application_secret_, consumer_key_, time()};
    call.headers = {"Content-Type: application/json; charset=utf-8",
                    "X-Ovh-Application: " + application_key_, "X-Ovh-Consumer: " + consumer_key_,
                    "X-Ovh-Timestamp: " + std::to_string(signature.time),
                    "X-Ovh-Signature: " + signature.text_for(call)};
    return call;
}

/// OVH takes no signature whose time is not its own, and our clock may be wrong.
std::int64_t OvhSmsGateway::time() {
    if (!ahead_) {
        const auto answer = client_.ask({"GET", url_ + "/auth/time", {}});
        const auto theirs = to_integer(trim(answer.body));
        if (!answer.is_success() || !theirs) throw_failure(url_, answer, application_secret_);
        ahead_ = *theirs - our_time();
    }
    return our_time() + *ahead_;
}

}  // namespace portal::net
