#include "foundation/base/folding.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uspoof.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "foundation/base/text.h"

namespace alongside {
namespace {

void need(UErrorCode status, const char* what) {
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU cannot ") + what);
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Most texts: no table is asked.
std::string folded_ascii(std::string_view text) {
  std::string folded = tidied_line(text);
  for (char& letter : folded) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return folded;
}

std::string casefolded(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* rule = icu::Normalizer2::getNFKCCasefoldInstance(status);
  need(status, "fold letters");
  std::string folded;
  icu::StringByteSink<std::string> sink(&folded);
  rule->normalizeUTF8(0, {text.data(), static_cast<std::int32_t>(text.size())}, sink, nullptr,
                      status);
  need(status, "fold a text");
  return folded;
}

std::string skeleton(std::string_view text) {
  struct Close {
    void operator()(USpoofChecker* checker) const { uspoof_close(checker); }
  };
  // Safe to use from any thread once it is open.
  static const std::unique_ptr<USpoofChecker, Close> checker = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<USpoofChecker, Close> opened(uspoof_open(&status));
    need(status, "compare how texts look");
    return opened;
  }();
  UErrorCode status = U_ZERO_ERROR;
  std::string out(4 * text.size() + 64, '\0');
  const auto length = static_cast<std::int32_t>(text.size());
  auto bytes = uspoof_getSkeletonUTF8(checker.get(), 0, text.data(), length, out.data(),
                                      static_cast<std::int32_t>(out.size()), &status);
  if (status == U_BUFFER_OVERFLOW_ERROR) {
    status = U_ZERO_ERROR;
    out.resize(static_cast<std::size_t>(bytes));
    bytes =
        uspoof_getSkeletonUTF8(checker.get(), 0, text.data(), length, out.data(), bytes, &status);
  }
  if (status == U_STRING_NOT_TERMINATED_WARNING) status = U_ZERO_ERROR;
  need(status, "compare how a text looks");
  out.resize(static_cast<std::size_t>(bytes));
  return out;
}

}  // namespace

std::string folded(std::string_view text) {
  return is_ascii(text) ? folded_ascii(text) : tidied_line(casefolded(tidied_line(text)));
}

std::string look_alike(std::string_view text) {
  // Before capitals are folded: a capital i looks like a small L, and a small one does not.
  return folded(skeleton(tidied_line(text)));
}

}  // namespace alongside
