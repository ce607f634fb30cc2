// A body in chunks (RFC 9112, 7.1), byte by byte, so that it does not matter how it is cut.
//
// Ours, because Beast's own asserts where the last chunk comes in single bytes. Extensions and
// trailers are refused: nobody sends them, and two readers may disagree about them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace alongside {

class ChunkedBody {
 public:
  /// Takes from the front of `bytes` what belongs to the body and appends its content to `body`;
  /// `bytes_max` in all, whether they are still in `body` or not.
  std::size_t take(std::string_view bytes, std::string& body, std::size_t bytes_max);

  bool done() const { return step_ == Step::done; }
  /// 0, or the status to refuse the request with.
  int refusal() const { return refusal_; }

 private:
  enum class Step { size, size_end, content, content_return, content_end, last_return, last, done };

  void take_byte(char c, std::size_t bytes_max);
  void take_size(char c, std::size_t bytes_max);
  void expect(char c, char wanted, Step next);

  Step step_ = Step::size;
  std::size_t size_ = 0;        // Of this chunk; then what is left of it.
  std::size_t body_bytes_ = 0;  // Of all chunks until now.
  int digits_ = 0;
  int refusal_ = 0;
};

}  // namespace alongside
