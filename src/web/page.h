#pragma once

#include "base/result.h"
#include "page/renderer.h"
#include "web/context.h"

#include <string>

namespace portal::web {

/// How wide a page runs: a form is narrow, a text keeps a length of line that reads well.
enum class Width { form, prose, wide };

/// A page in the frame of the site: what a handler fills and gives back.
class Page {
public:
    /// `name` is that of its template.
    Page(const Context& c, const std::string& name, Width width = Width::form);

    page::Values& values() { return values_; }

    /// Shows the form again as it was sent, passwords left out, each refusal at its field and all
    /// of them in a summary. The status becomes 422.
    void refuse(const Refusals& refusals);

    http::Response response(int status = 200);

private:
    void fill_frame(const std::string& name, Width width);
    void fill_who();
    void fill_languages();
    void fill_notice();

    const Context* c_;
    page::Document document_;
    page::Values values_;
    bool refused_ = false;
};

/// The page of that template, with nothing to fill in.
http::Response plain_page(const Context& c, const std::string& name, int status = 200);

/// 303 to a path below the base path.
http::Response redirect_to(const Context& c, const std::string& path);
/// The same, and the next page shows the sentence of `notice`: "notice.…", or "notice.…:2" where
/// it tells a number.
http::Response redirect_with_notice(const Context& c, const std::string& path,
                                    const std::string& notice);

/// The page for a status such as 404, with the reference under which the log tells more.
http::Response error_page(const Context& c, int status);

/// What a form must send back to show that it is one of our pages.
std::string csrf_token(const Context& c);

/// Where this page is, its query included, for a form that comes back to it (see safe_return()); of
/// the answer to a form without a page of its own, the page on which the form stands.
std::string page_of(const Context& c);

/// `path` when it leads to a page of ours, else "/panel": a login must not send anybody elsewhere.
std::string safe_return(std::string_view path);

}  // namespace portal::web
