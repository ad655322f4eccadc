#include "web/page.h"

#include "base/text.h"
#include "web/cookies.h"
#include "web/proof_of_work.h"
#include "web/routes.h"
#include "web/wording.h"

#include <stdexcept>

namespace portal::web {

namespace {

std::string upper(std::string text) {
    for (auto& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

bool is_secret(std::string_view field) {
    return field == "password" || field == "current_password" || field == "csrf";
}

std::string_view class_of(Width width) {
    switch (width) {
        case Width::form:
            return "form";
        case Width::prose:
            return "prose";
        case Width::wide:
            return "wide";
    }
    throw std::logic_error("page: unknown width");
}

}  // namespace

Page::Page(const Context& c, const std::string& name, Width width)
    : c_(&c),
      document_(c.portal.installation->renderer, c.language, "layout"),
      values_(document_.values().include("PAGE", name)) {
    fill_frame(name, width);
    fill_who();
    fill_languages();
    fill_notice();
    if (is_guarded(c.request.path))
        fill_proof_of_work(c, values_.include("PROOF_OF_WORK", "proof_of_work"));
}

void Page::fill_frame(const std::string& name, Width width) {
    const auto& installation = *c_->portal.installation;
    auto& frame = document_.values();
    frame.set_everywhere("BASE", c_->config().base_path());
    frame.set_everywhere("LANG", c_->language);
    frame.set_everywhere("APP_NAME", c_->config().app_name);
    frame.set_everywhere("SIP_DOMAIN", c_->domain.text());
    frame.set_everywhere("CSRF", csrf_token(*c_));
    frame.set("TITLE", installation.renderer.title(c_->language, name));
    frame.set("MAIN_CLASS", class_of(width));
    frame.set("RETURN", page_of(*c_));
    for (const auto& [value, file] :
         {std::pair{"STYLE_URL", "portal.css"}, std::pair{"SCRIPT_URL", "portal.js"},
          std::pair{"ICON_URL", "icon.svg"}})
        frame.set(value, c_->below_base("/static/" + installation.assets.versioned(file)));
    if (!c_->config().copyright_text.empty())
        frame.add("COPYRIGHT").set("COPYRIGHT_TEXT", c_->config().copyright_text);
}

void Page::fill_who() {
    auto& frame = document_.values();
    if (c_->session) {
        auto member = frame.add("MEMBER");
        member.set("SIP_ADDRESS", c_->account().address_of_record());
        if (c_->account().admin) member.show("ADMIN");
        return;
    }
    auto visitor = frame.add("VISITOR");
    if (is_on(Feature::public_registration, c_->config())) visitor.show("CAN_REGISTER");
}

void Page::fill_languages() {
    const auto& catalog = c_->portal.installation->catalog;
    for (const auto& language : catalog.languages()) {
        auto choice = document_.values().add("LANGUAGE");
        auto kind = choice.add(language == c_->language ? "LANGUAGE_CURRENT" : "LANGUAGE_OTHER");
        kind.set("LANGUAGE_CODE", language);
        kind.set("LANGUAGE_NAME", catalog.name_of(language));
    }
}

void Page::fill_notice() {
    const auto parts = split(cookie(*c_, CookieKind::notice), ':');
    const auto& notice = parts.front();
    if (!is_worded(notice)) return;
    // Nothing but a number, so that no cookie from elsewhere words a sentence.
    const auto number = to_integer(parts.back());
    auto section = document_.values().add("NOTICE");
    section.set("NOTICE_KIND", "ok");
    section.set("NOTICE_TEXT", wording(c_->portal.installation->catalog, c_->language, notice,
                                       number ? std::to_string(*number) : ""));
}

void Page::refuse(const Refusals& refusals) {
    refused_ = true;
    document_.values().show("ERROR_PREFIX");
    auto summary = values_.include("REFUSALS", "refusals");
    for (const auto& refusal : refusals) {
        const auto reason =
            wording(c_->portal.installation->catalog, c_->language, refusal.reason, refusal.detail);
        values_.add(upper(refusal.field) + "_REFUSED").set("REASON", reason);
        auto line = summary.add("REFUSAL");
        line.set("FIELD", refusal.field);
        line.set("REASON", reason);
    }
    for (const auto& [field, value] : c_->request.form) {
        if (is_secret(field)) continue;
        values_.set(upper(field), value);
        values_.show(upper(field) + "_ON");  // a checkbox that is sent at all is ticked
    }
}

http::Response Page::response(int status) {
    http::Response response{refused_ ? 422 : status, {}, document_.text()};
    response.add("Content-Type", "text/html; charset=utf-8");
    response.add("Cache-Control", "no-store");
    if (c_->is_new_visit) keep_cookie(*c_, response, CookieKind::visit, c_->visit);
    if (!cookie(*c_, CookieKind::notice).empty()) drop_cookie(*c_, response, CookieKind::notice);
    return response;
}

http::Response plain_page(const Context& c, const std::string& name, int status) {
    return Page{c, name}.response(status);
}

http::Response redirect_to(const Context& c, const std::string& path) {
    return http::redirect(c.below_base(path));
}

http::Response redirect_with_notice(const Context& c, const std::string& path,
                                    const std::string& notice) {
    auto response = redirect_to(c, path);
    keep_cookie(c, response, CookieKind::notice, notice);
    return response;
}

http::Response error_page(const Context& c, int status) {
    Page page{c, "error_" + std::to_string(status), Width::prose};
    page.values().include("ERROR_FOOT", "error_foot").set("REFERENCE", c.request.id);
    return page.response(status);
}

std::string csrf_token(const Context& c) {
    const auto bound_to = c.session ? cookie(c, CookieKind::session) : c.visit;
    return c.portal.installation->key.sign("csrf", bound_to);
}

std::string page_of(const Context& c) {
    auto path = c.request.path;
    if (c.request.method != http::Method::post || is_page(path)) {
        const auto query = http::encode_form(c.request.query);
        return path + (query.empty() ? "" : "?" + query);
    }
    while (!path.empty() && !is_page(path)) path.resize(path.rfind('/'));
    return path.empty() ? "/" : path;
}

std::string safe_return(std::string_view path) {
    // "//host" and "/\host" are addresses of other hosts to a browser.
    const bool ours = starts_with(path, "/") && path.find('\\') == std::string_view::npos &&
                      !starts_with(path, "//") && is_utf8(path);
    if (!ours) return "/panel";
    for (const char c : path)
        if (static_cast<unsigned char>(c) <= ' ') return "/panel";
    return std::string{path};
}

}  // namespace portal::web
