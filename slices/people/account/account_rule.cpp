#include "slices/people/account/account_rule.h"

#include "slices/people/account/name_rule.h"
#include "slices/people/account/passphrase_rule.h"

namespace alongside::people {
namespace {

Details check_details(const DetailsForm& form, Problems& problems) {
  // In the order of the form: so the error summary reads.
  std::string name = accept_name(form.name, problems);
  std::string pronouns = accept_pronouns(form.pronouns, problems);
  std::string email = accept_email(form.email, problems);
  return {std::move(name), std::move(pronouns), std::move(email)};
}

}  // namespace

Result<Details> accept_details(const DetailsForm& form) {
  Problems problems;
  Details details = check_details(form, problems);
  if (!problems.empty()) return problems;
  return details;
}

Result<Details> accept_account(const DetailsForm& form, std::string_view passphrase) {
  Problems problems;
  Details details = check_details(form, problems);
  const Known known{.name = details.name, .email = details.email};
  for (Problem& problem : passphrase_problems("passphrase", passphrase, known)) {
    problems.push_back(std::move(problem));
  }
  if (!problems.empty()) return problems;
  return details;
}

Problems taken_problems(const Taken& taken) {
  Problems problems;
  if (taken.name) {
    problems.push_back({"name", say("Somebody here is called that already, or something that "
                                    "looks the same. Add something to tell you apart, like a "
                                    "second name")});
  }
  if (taken.email) {
    problems.push_back({"email", say("Somebody signs in with this e-mail address already. If it "
                                     "is you, sign in instead")});
  }
  return problems;
}

}  // namespace alongside::people
