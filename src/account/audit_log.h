#pragma once

#include "account/address.h"
#include "account/audit.h"

#include <optional>
#include <string>
#include <vector>

namespace portal {

/// SQL of the audit log as the administrators of a domain read it, newest first, a page at a time.
/// A page begins where the one before ended, so that each is one range of an index. Writes nothing:
/// see Audit.
class AuditLog {
public:
    explicit AuditLog(db::Session& database) : database_(database) {}

    /// Where a page ends.
    struct Place {
        std::int64_t at = 0;
        std::int64_t id = 0;

        std::string text() const;
        static std::optional<Place> parse(std::string_view text);
    };

    struct Query {
        std::optional<AccountId> account = {};  ///< whom it concerns
        std::optional<AccountId> actor = {};    ///< who did it
        std::string event = {};                 ///< its name; empty: of every kind
        std::optional<Instant> from = {};
        std::optional<Instant> until = {};  ///< which itself is left out
        std::optional<Place> after = {};
    };

    /// An event with the names of those in it, as far as they still have accounts.
    struct Line {
        Audit::Entry entry;
        std::string who;
        std::string whom;
    };

    struct Page {
        std::vector<Line> lines;
        std::optional<Place> next;
    };
    Page page(const Domain& domain, const Query& query, std::size_t size = page_size);

    static constexpr std::size_t page_size = 50;

private:
    db::Session& database_;
};

}  // namespace portal
