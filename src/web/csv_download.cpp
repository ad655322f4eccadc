#include "web/csv_download.h"

#include "base/csv.h"

namespace portal::web {

http::Response csv_download(const std::string& name, std::vector<std::string> columns,
                            NextLines next) {
    http::Response response;
    response.add("Content-Type", "text/csv; charset=utf-8");
    response.add("Content-Disposition", "attachment; filename=\"" + name + "\"");
    response.stream = [columns = std::move(columns),
                       next = std::move(next)](const http::Response::Write& write) {
        write(std::string{byte_order_mark} + csv_line(columns));
        while (const auto lines = next()) write(*lines);
    };
    return response;
}

}  // namespace portal::web
