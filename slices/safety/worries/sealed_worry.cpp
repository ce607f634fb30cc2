#include "slices/safety/worries/sealed_worry.h"

#include <vector>

#include "foundation/base/csv.h"
#include "foundation/base/text.h"

namespace alongside::safety {
namespace {

constexpr std::size_t worry_fields = 6;  // And one more for each from whom it is hidden.
constexpr std::size_t step_fields = 2;

std::string purpose_of(const char* part, std::int64_t worry, std::int64_t position) {
  return std::string("safety ") + part + " " + std::to_string(worry) + "/" +
         std::to_string(position);
}

std::string row_of(const std::vector<std::string>& fields) {
  std::string text;
  append_csv_row(text, fields);
  return text;
}

std::optional<std::vector<std::string>> row_in(const std::optional<std::string>& text) {
  if (!text) return std::nullopt;
  CsvRow row;
  CsvReader reader(*text);
  if (!reader.next(row)) return std::nullopt;
  return std::move(row.fields);
}

// No letter is read for another: without 0, 1, I, L and O.
constexpr std::string_view letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ2";
constexpr std::size_t receipt_letters = 12;

}  // namespace

std::string sealed_worry(const SecretKey& key, std::int64_t number, const Worry& worry) {
  std::vector<std::string> fields{"worry",     worry.what,   worry.whom,
                                  worry.reach, worry.writer, worry.group};
  for (const PersonId person : worry.hidden_from) fields.push_back(std::to_string(person.number));
  return seal(key, purpose_of("worry", number, 0), row_of(fields));
}

std::optional<Worry> opened_worry(const SecretKey& key, std::int64_t number,
                                  std::string_view sealed) {
  const auto fields = row_in(unseal(key, purpose_of("worry", number, 0), sealed));
  if (!fields || fields->size() < worry_fields) return std::nullopt;
  Worry worry{.what = (*fields)[1],
              .whom = (*fields)[2],
              .reach = (*fields)[3],
              .writer = (*fields)[4],
              .group = (*fields)[5],
              .hidden_from = {}};
  for (std::size_t i = worry_fields; i < fields->size(); ++i) {
    const auto person = whole_number((*fields)[i]);
    if (!person) return std::nullopt;
    worry.hidden_from.push_back({*person});
  }
  return worry;
}

std::string sealed_step(const SecretKey& key, std::int64_t worry, std::int64_t position,
                        const StepText& step) {
  return seal(key, purpose_of("step", worry, position), row_of({step.by, step.what}));
}

std::optional<StepText> opened_step(const SecretKey& key, std::int64_t worry, std::int64_t position,
                                    std::string_view sealed) {
  auto fields = row_in(unseal(key, purpose_of("step", worry, position), sealed));
  if (!fields || fields->size() != step_fields) return std::nullopt;
  return StepText{std::move((*fields)[0]), std::move((*fields)[1])};
}

std::string reader_tag(const SecretKey& key, PersonId person) {
  return keyed_fingerprint(key, "safety reader", std::to_string(person.number));
}

std::string new_receipt() {
  std::string receipt;
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < receipt_letters; ++i) {
    if (i > 0 && i % 4 == 0) receipt += '-';
    if (i % 12 == 0) bits = random_seed();
    // 31 letters: those of a seed that would come to a 32nd are drawn anew.
    while ((bits & 31U) == 31U) bits = random_seed();
    receipt += letters[bits & 31U];
    bits >>= 5U;
  }
  return receipt;
}

std::string receipt_print(const SecretKey& key, std::string_view typed) {
  std::string code;
  for (const char letter : typed) {
    const char large =
        letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    if (letters.find(large) != letters.npos) code += large;
  }
  return keyed_fingerprint(key, "safety receipt", code);
}

}  // namespace alongside::safety
