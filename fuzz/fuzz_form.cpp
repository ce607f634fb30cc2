// Forms and queries: what is taken keeps to the limits and goes there and back.
#include <string>

#include "foundation/base/limits.h"
#include "foundation/base/stop.h"
#include "foundation/base/text.h"
#include "foundation/http/forms/forms.h"
#include "fuzz/fuzz.h"

namespace alongside {
namespace {

std::string encoded(const Fields& fields) {
  std::string body;
  for (const auto& [name, value] : fields.pairs()) {
    body += percent_encoded(name) + '=' + percent_encoded(value) + '&';
  }
  return body;
}

void check_form(std::string_view bytes) {
  try {
    const Fields fields = parse_form(bytes);
    must(fields.pairs().size() <= limits::form_fields);
    for (const auto& [name, value] : fields.pairs()) {
      must(is_utf8(name) && is_utf8(value) && value.find('\0') == value.npos);
    }
    must(parse_form(encoded(fields)).pairs() == fields.pairs());
  } catch (const BadRequest&) {  // Refused as it should be.
  }
}

void check_path(std::string_view bytes) {
  try {
    must(is_utf8(path_decoded(bytes)));
  } catch (const BadRequest&) {  // As above.
  }
  const std::string next = safe_next(bytes);
  must(next.starts_with('/') && !next.starts_with("//") && next.find('\\') == next.npos);
}

}  // namespace
}  // namespace alongside

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  alongside::check_form(alongside::bytes_of(data, size));
  alongside::check_path(alongside::bytes_of(data, size));
  return 0;
}
