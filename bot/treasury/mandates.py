"""What a union can order of its treasury, as the payload of a `Mandate` has it: in JSON, and for ever."""

from pydantic import BaseModel, ConfigDict

from domain.treasury.attestation import Attestation


class Order(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    attestation: Attestation


def payload_of(attestation: Attestation) -> str:
    return Order(attestation=attestation).model_dump_json()


def order_in(payload: str) -> Order:
    """Raises ValidationError: nothing but `payload_of` makes them."""
    return Order.model_validate_json(payload, strict=True)
