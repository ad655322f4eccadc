#pragma once

#include "page/catalog.h"

#include <ctemplate/template.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace portal::page {

/// What a template is filled with: values, sections that are shown, other templates. A handle; what
/// it writes to belongs to the Document it comes from.
class Values {
public:
    void set(std::string_view name, std::string_view value);
    /// Seen by included templates too.
    void set_everywhere(std::string_view name, std::string_view value);
    void show(std::string_view section);
    /// Shows the section once more, and returns the values of that time.
    Values add(std::string_view section);
    /// Puts the template `name` in place of `{{>MARKER}}`, and returns its values.
    Values include(std::string_view marker, const std::string& name);
    /// The same in another language than what is around it.
    Values include(std::string_view marker, const std::string& name, const std::string& language);

private:
    friend class Document;
    Values(ctemplate::TemplateDictionary* dictionary, std::string language)
        : dictionary_(dictionary), language_(std::move(language)) {}

    ctemplate::TemplateDictionary* dictionary_;
    std::string language_;
};

class Renderer;

/// One page or mail in the making.
class Document {
public:
    Document(const Renderer& renderer, const std::string& language, const std::string& name);
    Values& values() { return values_; }
    /// Throws std::runtime_error when a template is missing.
    std::string text() const;

private:
    const Renderer* renderer_;
    std::string key_;
    std::unique_ptr<ctemplate::TemplateDictionary> dictionary_;
    Values values_;
};

/// All templates in all languages, each translated once. Immutable, and so shared by all threads.
class Renderer {
public:
    /// A file that stands in for a template. It begins with the line that its template begins
    /// with, for that line says how values are escaped.
    struct Replacement {
        std::string path;
        std::string setting;  ///< that names it; what is wrong with it is told with this
    };
    using Replacements = std::map<std::string, Replacement>;  ///< by the names of templates

    /// Loads `folder`, in which a template is named by its path without ".tpl":
    /// "mail/activation.txt". `{{+x}}` in one stands for the text of parts/x.tpl, which unlike an
    /// included template sees the values around it. Throws std::runtime_error naming a template
    /// that is broken.
    Renderer(const std::string& folder, const Catalog& catalog,
             const Replacements& replacements = {});

    /// The text of a page's <h1>, which is its title as well; empty when it has none.
    std::string title(const std::string& language, const std::string& name) const;

private:
    friend class Document;
    void replace(const std::string& name, const std::string& original,
                 const Replacement& replacement, const Catalog& catalog);
    void load(const std::string& name, const std::string& text, const Catalog& catalog);
    void load(const std::string& language, const std::string& name, const std::string& text);

    std::unique_ptr<ctemplate::TemplateCache> cache_;
    std::map<std::string, std::string> titles_;
};

/// `text` with each [[sentence]] translated; white space within is folded as a browser would.
std::string translated(const std::string& text, const Catalog& catalog,
                       const std::string& language);

}  // namespace portal::page
