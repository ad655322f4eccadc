#include "web/chart.h"

#include "base/clock.h"

#include <algorithm>

namespace portal::web {

namespace {

/// Of the drawing in templates/chart.tpl, where the bars stand on the line y = 100.
constexpr long long bar_step = 20;
constexpr long long bar_height = 90;
constexpr long long ground = 100;

std::string day_text(Instant day) { return to_text(day).substr(0, 10); }

void add_bars(page::Values& chart, const std::vector<Overview::Day>& days, long long most) {
    long long left = 0;
    for (const auto& day : days) {
        // One registration among thousands a day is still seen.
        const auto height =
            day.registrations == 0 ? 0 : std::max(1LL, day.registrations * bar_height / most);
        auto bar = chart.add("BAR");
        bar.set("X", std::to_string(left));
        bar.set("Y", std::to_string(ground - height));
        bar.set("HEIGHT", std::to_string(height));
        bar.set("DAY", day_text(day.day));
        bar.set("COUNT", std::to_string(day.registrations));
        left += bar_step;
    }
}

void add_rows(page::Values& chart, const std::vector<Overview::Day>& days) {
    for (auto day = days.rbegin(); day != days.rend(); ++day) {
        auto row = chart.add("ROW");
        row.set("DAY", day_text(day->day));
        row.set("COUNT", std::to_string(day->registrations));
    }
}

}  // namespace

void add_chart(page::Values& values, const std::vector<Overview::Day>& days) {
    auto chart = values.include("CHART", "chart");
    long long most = 0;
    long long all = 0;
    for (const auto& day : days) {
        most = std::max(most, day.registrations);
        all += day.registrations;
    }
    chart.set("MOST", std::to_string(most));
    chart.set("ALL", std::to_string(all));
    chart.set("FIRST", day_text(days.front().day));
    chart.set("LAST", day_text(days.back().day));
    add_bars(chart, days, most);
    add_rows(chart, days);
}

}  // namespace portal::web
