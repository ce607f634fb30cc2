#include "slices/decisions/proposals/option_storage.h"

#include "foundation/db/rows_of_keys.h"

namespace alongside::decisions {

constexpr Sql options_sql{
    "SELECT name, about FROM proposal_options WHERE text_id = $1 ORDER BY number"};
std::vector<OptionWords> options_of(Transaction& transaction, Id<ProposalText> text) {
  return transaction.all<OptionWords>(options_sql, text);
}

namespace {

constexpr auto options_of_texts_text =
    keys_text("SELECT text_id, number, name FROM proposal_options WHERE text_id IN ",
              " ORDER BY text_id, number");
constexpr Sql options_of_texts_sql{options_of_texts_text.data()};

}  // namespace

std::vector<OptionOfText> options_of_texts(Transaction& transaction,
                                           const std::vector<Id<ProposalText>>& texts) {
  return rows_of_keys<OptionOfText>(transaction, options_of_texts_sql, texts);
}

constexpr Sql add_option_sql{
    "INSERT INTO proposal_options (text_id, group_id, number, name, about) "
    "VALUES ($1, $2, $3, $4, $5)"};
void add_options(Write& write, Id<ProposalText> text, Id<groups::Group> group,
                 const std::vector<OptionWords>& options) {
  std::int64_t number = 0;
  for (const OptionWords& one : options) {
    write.run(add_option_sql, text, group, ++number, one.name, one.about);
  }
}

}  // namespace alongside::decisions
