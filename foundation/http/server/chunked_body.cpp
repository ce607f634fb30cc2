#include "foundation/http/server/chunked_body.h"

#include <algorithm>

#include "foundation/http/http_text.h"

namespace alongside {

namespace {
constexpr int digits_max = 8;
}  // namespace

std::size_t ChunkedBody::take(std::string_view bytes, std::string& body, std::size_t bytes_max) {
  std::size_t taken = 0;
  while (taken < bytes.size() && refusal_ == 0 && step_ != Step::done) {
    if (step_ == Step::content) {
      const std::size_t piece = std::min(size_, bytes.size() - taken);
      body.append(bytes, taken, piece);
      taken += piece;
      size_ -= piece;
      body_bytes_ += piece;
      if (size_ == 0) step_ = Step::content_return;
    } else {
      take_byte(bytes[taken++], bytes_max);
    }
  }
  return taken;
}

void ChunkedBody::take_byte(char c, std::size_t bytes_max) {
  switch (step_) {
    case Step::size:
      return take_size(c, bytes_max);
    case Step::size_end:
      return expect(c, '\n', size_ == 0 ? Step::last_return : Step::content);
    case Step::content_return:
      return expect(c, '\r', Step::content_end);
    case Step::content_end:
      return expect(c, '\n', Step::size);
    case Step::last_return:
      return expect(c, '\r', Step::last);
    case Step::last:
      return expect(c, '\n', Step::done);
    case Step::content:
    case Step::done:
      break;
  }
}

void ChunkedBody::take_size(char c, std::size_t bytes_max) {
  if (c == '\r' && digits_ > 0) {
    if (size_ > bytes_max - body_bytes_) refusal_ = 413;
    digits_ = 0;
    step_ = Step::size_end;
    return;
  }
  const int digit = hex_digit(c);
  if (digit < 0 || ++digits_ > digits_max) {
    refusal_ = 400;
    return;
  }
  size_ = size_ * 16 + static_cast<std::size_t>(digit);
}

void ChunkedBody::expect(char c, char wanted, Step next) {
  if (c != wanted) refusal_ = 400;
  step_ = next;
}

}  // namespace alongside
