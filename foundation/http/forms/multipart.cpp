// multipart/form-data as browsers send it (RFC 7578, WHATWG HTML 4.10.21.8).
#include <algorithm>

#include "foundation/base/limits.h"
#include "foundation/base/stop.h"
#include "foundation/base/text.h"
#include "foundation/http/forms/forms.h"
#include "foundation/http/http_text.h"

namespace alongside {

namespace {

constexpr std::size_t boundary_bytes_max = 70;  // RFC 2046, 5.1.1
constexpr std::size_t part_header_bytes_max = 4096;

/// Cuts a parameter's value, quoted or not, off the front of `rest`.
std::string next_value(std::string_view& rest) {
  if (!rest.starts_with('"')) return std::string(trimmed_header(next_piece(rest, ';')));
  std::string value;
  std::size_t i = 1;
  for (; i < rest.size() && rest[i] != '"'; ++i) {
    if (rest[i] == '\\' && i + 1 < rest.size() && rest[i + 1] == '"') ++i;
    value += rest[i];
  }
  if (i == rest.size()) throw BadRequest("a quote that is not closed");
  rest.remove_prefix(i + 1);
  next_piece(rest, ';');
  return value;
}

/// The parameter of a header value such as `form-data; name="a"; filename="b"`.
std::optional<std::string> header_parameter(std::string_view header, std::string_view wanted) {
  next_piece(header, ';');
  while (!header.empty()) {
    const auto equals = header.find('=');
    if (equals == header.npos) return std::nullopt;
    const std::string_view name = trimmed_header(header.substr(0, equals));
    header.remove_prefix(equals + 1);
    std::string value = next_value(header);
    if (same_ignoring_case(name, wanted)) return value;
  }
  return std::nullopt;
}

std::string boundary_of(std::string_view content_type) {
  std::string boundary = header_parameter(content_type, "boundary").value_or("");
  if (boundary.empty() || boundary.size() > boundary_bytes_max) throw BadRequest("no boundary");
  return boundary;
}

/// The value of Content-Disposition among the headers of a part.
std::string_view disposition_of(std::string_view headers) {
  while (!headers.empty()) {
    const auto end = headers.find("\r\n");
    std::string_view value = headers.substr(0, end);
    headers.remove_prefix(end == headers.npos ? headers.size() : end + 2);
    const std::string_view name = next_piece(value, ':');
    if (same_ignoring_case(name, "content-disposition")) return trimmed_header(value);
  }
  throw BadRequest("a part without a name");
}

void check_part_text(std::string_view text) {
  if (text.find('\0') != text.npos || !is_utf8(text)) throw BadRequest("text that is not UTF-8");
}

void add_part(Multipart& form, std::string_view headers, std::string_view content) {
  const std::string_view disposition = disposition_of(headers);
  std::string_view kind = disposition;
  if (!same_ignoring_case(trimmed_header(next_piece(kind, ';')), "form-data")) {
    throw BadRequest("a part that is not form data");
  }
  std::string name = header_parameter(disposition, "name").value_or("");
  std::optional<std::string> file_name = header_parameter(disposition, "filename");
  check_part_text(name);
  if (name.empty() || name.size() > limits::form_field_name_bytes) throw BadRequest("a wrong name");
  if (!file_name) {
    if (content.size() > limits::form_field_bytes) throw BadRequest("a field too long");
    if (form.fields.pairs().size() >= limits::form_fields) throw BadRequest("too many fields");
    check_part_text(content);
    form.fields.add(std::move(name), std::string(content));
    return;
  }
  if (file_name->empty() && content.empty()) return;  // No file was chosen.
  check_part_text(*file_name);
  if (file_name->size() > limits::form_field_name_bytes) throw BadRequest("a file name too long");
  if (form.uploads.size() >= limits::upload_files) throw BadRequest("too many files");
  form.uploads.emplace_back(std::move(name), Upload{std::move(*file_name), std::string(content)});
}

}  // namespace

Multipart parse_multipart(std::string_view content_type, std::string_view body) {
  const std::string delimiter = "\r\n--" + boundary_of(content_type);
  const std::string_view first = std::string_view(delimiter).substr(2);
  if (!body.starts_with(first)) throw BadRequest("a form that does not begin with its boundary");
  body.remove_prefix(first.size());
  Multipart form;
  while (!body.starts_with("--")) {
    if (!body.starts_with("\r\n")) throw BadRequest("a broken boundary");
    const auto headers_end = body.substr(0, part_header_bytes_max).find("\r\n\r\n");
    if (headers_end == body.npos) throw BadRequest("a part without an end of its headers");
    const auto content_begin = headers_end + 4;
    const auto content_end = body.find(delimiter, content_begin);
    if (content_end == body.npos) throw BadRequest("a form that is cut off");
    const std::string_view headers = body.substr(2, std::max<std::size_t>(headers_end, 2) - 2);
    add_part(form, headers, body.substr(content_begin, content_end - content_begin));
    body.remove_prefix(content_end + delimiter.size());
  }
  if (body != "--" && body != "--\r\n") throw BadRequest("more after the end of the form");
  return form;
}

}  // namespace alongside
