#include "foundation/base/json_value.h"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/src.hpp>
#include <boost/json/value.hpp>
#include <boost/json/value_stack.hpp>
#include <charconv>
#include <string>

namespace alongside {
namespace {

namespace json = boost::json;
using Text = json::string_view;
using Error = json::error_code;

/// What Boost's own handler does, but for `on_double`.
class Handler {
 public:
  static constexpr std::size_t max_object_size = json::object::max_size();
  static constexpr std::size_t max_array_size = json::array::max_size();
  static constexpr std::size_t max_key_size = json::string::max_size();
  static constexpr std::size_t max_string_size = json::string::max_size();

  json::value_stack stack;

  bool on_document_begin(Error&) {
    stack.reset();
    return true;
  }
  bool on_document_end(Error&) { return true; }
  bool on_object_begin(Error&) { return true; }
  bool on_object_end(std::size_t fields, Error&) {
    stack.push_object(fields);
    return true;
  }
  bool on_array_begin(Error&) { return true; }
  bool on_array_end(std::size_t elements, Error&) {
    stack.push_array(elements);
    return true;
  }
  bool on_key_part(Text text, std::size_t, Error&) {
    stack.push_chars(text);
    return true;
  }
  bool on_key(Text text, std::size_t, Error&) {
    stack.push_key(text);
    return true;
  }
  bool on_string_part(Text text, std::size_t, Error&) {
    stack.push_chars(text);
    return true;
  }
  bool on_string(Text text, std::size_t, Error&) {
    stack.push_string(text);
    return true;
  }
  bool on_number_part(Text text, Error&) {
    number_.append(text.data(), text.size());
    return true;
  }
  bool on_int64(std::int64_t number, Text, Error&) {
    number_.clear();
    stack.push_int64(number);
    return true;
  }
  bool on_uint64(std::uint64_t number, Text, Error&) {
    number_.clear();
    stack.push_uint64(number);
    return true;
  }
  bool on_double(double, Text text, Error& error) {
    number_.append(text.data(), text.size());
    double number = 0;
    const auto read = std::from_chars(number_.data(), number_.data() + number_.size(), number);
    const bool whole = read.ec == std::errc() && read.ptr == number_.data() + number_.size();
    if (!whole) error = json::error::syntax;
    number_.clear();
    if (whole) stack.push_double(number);
    return whole;
  }
  bool on_bool(bool value, Error&) {
    stack.push_bool(value);
    return true;
  }
  bool on_null(Error&) {
    stack.push_null();
    return true;
  }
  bool on_comment_part(Text, Error&) { return true; }
  bool on_comment(Text, Error&) { return true; }

 private:
  std::string number_;  // Its beginning, where it came in parts.
};

}  // namespace

std::optional<json::value> json_value(std::string_view text) {
  json::basic_parser<Handler> parser{json::parse_options()};
  Error error;
  const std::size_t read = parser.write_some(false, text.data(), text.size(), error);
  if (error || read != text.size() || !parser.done()) return std::nullopt;
  return parser.handler().stack.release();
}

}  // namespace alongside
