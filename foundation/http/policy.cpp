#include "foundation/http/policy.h"

#include "foundation/base/limits.h"

namespace alongside {

Who who_of(const Policy& policy) {
  const bool large = policy.body == Body::upload || policy.body == Body::stream;
  return large && policy.who == Who::anybody ? Who::signed_in : policy.who;
}

std::size_t body_bytes_of(const Policy& policy) {
  if (policy.body_bytes > 0) return policy.body_bytes;
  switch (policy.body) {
    case Body::form:
      return limits::form_body_bytes;
    case Body::json:
      return limits::json_body_bytes;
    case Body::upload:
    case Body::stream:
      break;
  }
  return limits::upload_body_bytes;
}

std::string_view name_of(Who who) {
  switch (who) {
    case Who::anybody:
      return "anybody";
    case Who::signed_in:
      return "signed in";
    case Who::member:
      return "member";
    case Who::bearer:
      return "bearer";
    case Who::signed_link:
      return "signed link";
  }
  return "";
}

std::string_view name_of(Body body) {
  switch (body) {
    case Body::form:
      return "form";
    case Body::upload:
      return "upload";
    case Body::json:
      return "json";
    case Body::stream:
      return "stream";
  }
  return "";
}

}  // namespace alongside
