#include "page/renderer.h"

#include "base/text.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

namespace portal::page {

namespace {

ctemplate::TemplateString view(std::string_view text) { return {text.data(), text.size()}; }

std::string key_of(const std::string& language, const std::string& name) {
    return language + "/" + name;
}

/// Blank lines mean something in a mail's text and nothing in HTML.
ctemplate::Strip strip_of(const std::string& key) {
    return ends_with(key, ".txt") ? ctemplate::DO_NOT_STRIP : ctemplate::STRIP_BLANK_LINES;
}

std::string folded(std::string_view text) {
    std::string line;
    std::istringstream words{std::string{text}};
    for (std::string word; words >> word;) line += (line.empty() ? "" : " ") + word;
    return line;
}

/// The text of the first <h1>, tags taken out.
std::string heading_in(const std::string& html) {
    const auto start = html.find("<h1");
    const auto end = html.find("</h1>");
    if (start == std::string::npos || end == std::string::npos) return {};
    std::string heading;
    bool in_tag = false;
    for (const char c : html.substr(start, end - start)) {
        if (c == '<') in_tag = true;
        if (!in_tag) heading += c;
        if (c == '>') in_tag = false;
    }
    return heading;
}

std::string content_of(const std::filesystem::path& path) {
    std::ifstream file{path};
    if (!file) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// `text` with the parts that it names put in, each without its first line.
std::string with_parts(std::string text, const std::filesystem::path& root) {
    constexpr std::string_view open = "{{+";
    constexpr std::string_view close = "}}";
    for (auto at = text.find(open); at != std::string::npos; at = text.find(open, at)) {
        const auto end = text.find(close, at);
        const auto name = text.substr(at + open.size(), end - at - open.size());
        const auto part = content_of(root / "parts" / (name + ".tpl"));
        text.replace(at, end + close.size() - at, part, part.find('\n') + 1, std::string::npos);
    }
    return text;
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

/// The text of `path` in place of `original`.
std::string replacement_of(const std::string& original, const std::string& path) {
    auto text = content_of(path);
    if (first_line(text) != first_line(original))
        throw std::runtime_error("the first line of " + path + " must be " + first_line(original));
    return text;
}

}  // namespace

void Values::set(std::string_view name, std::string_view value) {
    dictionary_->SetValue(view(name), view(value));
}

void Values::set_everywhere(std::string_view name, std::string_view value) {
    dictionary_->SetTemplateGlobalValue(view(name), view(value));
}

void Values::show(std::string_view section) { dictionary_->ShowSection(view(section)); }

Values Values::add(std::string_view section) {
    return {dictionary_->AddSectionDictionary(view(section)), language_};
}

Values Values::include(std::string_view marker, const std::string& name) {
    return include(marker, name, language_);
}

Values Values::include(std::string_view marker, const std::string& name,
                       const std::string& language) {
    auto* dictionary = dictionary_->AddIncludeDictionary(view(marker));
    dictionary->SetFilename(key_of(language, name));
    return {dictionary, language};
}

Document::Document(const Renderer& renderer, const std::string& language, const std::string& name)
    : renderer_(&renderer),
      key_(key_of(language, name)),
      dictionary_(std::make_unique<ctemplate::TemplateDictionary>(key_)),
      values_(dictionary_.get(), language) {}

std::string Document::text() const {
    std::string text;
    if (!renderer_->cache_->ExpandNoLoad(key_, strip_of(key_), dictionary_.get(), nullptr, &text))
        throw std::runtime_error("templates: " + key_ + " cannot be expanded");
    return text;
}

Renderer::Renderer(const std::string& folder, const Catalog& catalog,
                   const Replacements& replacements)
    : cache_(std::make_unique<ctemplate::TemplateCache>()) {
    const std::filesystem::path root{folder};
    constexpr std::string_view extension = ".tpl";
    for (const auto& entry : std::filesystem::recursive_directory_iterator{root}) {
        if (entry.path().extension() != extension) continue;
        auto name = std::filesystem::relative(entry.path(), root).string();
        name.resize(name.size() - extension.size());
        const auto text = with_parts(content_of(entry.path()), root);
        const auto replaced = replacements.find(name);
        if (replaced == replacements.end())
            load(name, text, catalog);
        else
            replace(name, text, replaced->second, catalog);
    }
    cache_->Freeze();
}

void Renderer::replace(const std::string& name, const std::string& original,
                       const Replacement& replacement, const Catalog& catalog) try {
    load(name, replacement_of(original, replacement.path), catalog);
} catch (const std::runtime_error& error) {
    throw std::runtime_error(replacement.setting + ": " + error.what());
}

void Renderer::load(const std::string& name, const std::string& text, const Catalog& catalog) {
    for (const auto& language : catalog.languages())
        load(language, name, translated(text, catalog, language));
}

void Renderer::load(const std::string& language, const std::string& name, const std::string& text) {
    const auto key = key_of(language, name);
    if (!cache_->StringToTemplateCache(key, text, strip_of(key)))
        throw std::runtime_error("the template " + key + " is malformed");
    titles_[key] = heading_in(text);
}

std::string Renderer::title(const std::string& language, const std::string& name) const {
    const auto title = titles_.find(key_of(language, name));
    return title == titles_.end() ? std::string{} : title->second;
}

std::string translated(const std::string& text, const Catalog& catalog,
                       const std::string& language) {
    std::string result;
    for (std::size_t at = 0;;) {
        const auto start = text.find("[[", at);
        const auto end = text.find("]]", start);
        if (start == std::string::npos) return result.append(text, at);
        if (end == std::string::npos) throw std::runtime_error("a [[ in a template lacks its ]]");
        result.append(text, at, start - at);
        result += catalog.translate(language, folded(text.substr(start + 2, end - start - 2)));
        at = end + 2;
    }
}

}  // namespace portal::page
