// The Cookie header, and what is said in Accept-Encoding.
#include "foundation/base/limits.h"
#include "foundation/http/forms/forms.h"
#include "foundation/http/http_text.h"
#include "fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace alongside;
  const std::string_view bytes = bytes_of(data, size);
  const Fields cookies = parse_cookies(bytes);
  must(cookies.pairs().size() <= limits::cookies);
  for (const auto& [name, value] : cookies.pairs()) {
    must(is_token(name));
    for (const char c : value) must(c > 0x20 && c < 0x7f);
  }
  static_cast<void>(accepts_coding(bytes, "gzip"));
  static_cast<void>(host_of_url(bytes));
  return 0;
}
