#include "base/csv.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Whatever is read can be written and is then read as the same; lines are counted forwards.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace portal;
    const std::string text{reinterpret_cast<const char*>(data), size};
    CsvReader reader{text};
    std::size_t before = 0;
    while (const auto line = reader.next()) {
        if (line->number <= before) std::abort();
        before = line->number;
        // In front, a cell that keeps an empty line from being skipped, and commas for the
        // separator.
        std::vector<std::string> cells{"", "", ""};
        cells.insert(cells.end(), line->cells.begin(), line->cells.end());
        const auto written = csv_line(cells);
        auto again = CsvReader{written}.next()->cells;
        for (auto& cell : again) cell = without_apostrophe(cell);
        if (again != cells) std::abort();
    }
    return 0;
}
