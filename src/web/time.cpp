#include "web/time.h"

namespace portal::web {

void set_time(page::Values& values, const std::string& name, Instant time) {
    values.set(name, to_text(time));
    values.set(name + "_TEXT", to_readable(time));
}

}  // namespace portal::web
