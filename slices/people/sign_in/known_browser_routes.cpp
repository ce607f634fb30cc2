#include "slices/people/sign_in/known_browser_routes.h"

#include "foundation/base/secrets.h"

namespace alongside::people {
namespace {

constexpr char between_marks = '.';
constexpr char before_proof = ':';
constexpr std::size_t nonce_bytes = 16;

std::string proof(const Request& request, Id<Person> person, std::string_view nonce) {
  return keyed_fingerprint(request.site->key, "known browser",
                           std::to_string(person.number) + before_proof + std::string(nonce));
}

bool is_of(const Request& request, Id<Person> person, std::string_view mark) {
  const auto colon = mark.find(before_proof);
  if (colon == mark.npos) return false;
  return same_secret(mark.substr(colon + 1), proof(request, person, mark.substr(0, colon)));
}

/// No more than this program gives, however many are sent.
std::vector<std::string_view> marks_of(const Request& request) {
  std::vector<std::string_view> marks;
  std::string_view rest = request.cookies.first(known_browser_cookie);
  while (!rest.empty() && marks.size() < most_marks) {
    const auto end = rest.find(between_marks);
    marks.push_back(rest.substr(0, end));
    rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
  }
  return marks;
}

}  // namespace

std::string known_mark(const Request& request, Id<Person> person) {
  for (const std::string_view mark : marks_of(request)) {
    if (is_of(request, person, mark)) return std::string(mark);
  }
  return "";
}

SetCookie known_browser(const Request& request, Id<Person> person) {
  const std::string had = known_mark(request, person);
  std::string marks = had;
  if (had.empty()) {
    const std::string nonce = random_token(nonce_bytes);
    marks = nonce + before_proof + proof(request, person, nonce);
  }
  std::size_t count = 1;
  for (const std::string_view other : marks_of(request)) {
    if (other == had || count++ == most_marks) continue;
    marks += between_marks;
    marks += other;
  }
  return {.name = std::string(known_browser_cookie),
          .value = std::move(marks),
          .life = CookieLife::long_lived};
}

}  // namespace alongside::people
