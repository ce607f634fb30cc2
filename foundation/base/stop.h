// What stops a request. Thrown where it is noticed, turned into a response in one place
// (`Dispatcher`, foundation/http). A person's mistake in a form is not one of these: see Result.
#pragma once

#include <stdexcept>
#include <string>

namespace alongside {

/// There is no such thing, or the person who asks may not know whether there is.
struct NotFound : std::exception {
  const char* what() const noexcept override { return "not found"; }
};

/// The thing may be seen, but this person may not do this with it.
struct NotAllowed : std::exception {
  const char* what() const noexcept override { return "not allowed"; }
};

/// Nobody is signed in. The response leads to signing in and back.
struct SignInNeeded : std::exception {
  const char* what() const noexcept override { return "sign in needed"; }
};

/// The request cannot be understood (status 400).
struct BadRequest : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// What an operator must see on the command line: one line, exit status 2.
struct CommandProblem : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace alongside
