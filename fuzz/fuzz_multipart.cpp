// multipart/form-data: the first line is the Content-Type, the rest the body.
#include "foundation/base/limits.h"
#include "foundation/base/stop.h"
#include "foundation/base/text.h"
#include "foundation/http/forms/forms.h"
#include "fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace alongside;
  const std::string_view bytes = bytes_of(data, size);
  const auto line_end = bytes.find('\n');
  if (line_end == bytes.npos) return 0;
  try {
    const Multipart form = parse_multipart(bytes.substr(0, line_end), bytes.substr(line_end + 1));
    must(form.fields.pairs().size() <= limits::form_fields);
    must(form.uploads.size() <= limits::upload_files);
    for (const auto& [name, value] : form.fields.pairs()) must(is_utf8(name) && is_utf8(value));
    for (const auto& [name, file] : form.uploads) must(is_utf8(name) && is_utf8(file.file_name));
  } catch (const BadRequest&) {  // Refused as it should be.
  }
  return 0;
}
