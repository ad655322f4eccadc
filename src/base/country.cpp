#include "base/country.h"

#include <phonenumbers/phonenumberutil.h>

namespace portal {

bool is_country(const std::string& code) {
    return i18n::phonenumbers::PhoneNumberUtil::GetInstance()->GetCountryCodeForRegion(code) != 0;
}

}  // namespace portal
