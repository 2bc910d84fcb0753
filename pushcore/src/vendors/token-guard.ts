/** Answers that are judged together, of one account. */
const WINDOW = 100
/** With fewer than this nothing is judged. */
const ENOUGH = 20
/** More dead tokens than this among them are a fault of ours: wrong environment, wrong app. */
const MOST_DEAD = 0.8

/**
 * Keeps a wrong setting from deleting everybody's vendor token: when nearly all tokens of an account are called dead,
 * none is forgotten until other answers come.
 */
export class TokenGuard {
  readonly #answers: boolean[] = []

  /** Notes an answer of the vendor about one token. False: a dead token is not to be believed now. */
  note(dead: boolean): boolean {
    this.#answers.push(dead)
    if (this.#answers.length > WINDOW) this.#answers.shift()
    if (this.#answers.length < ENOUGH) return true
    return this.#answers.filter((one) => one).length / this.#answers.length <= MOST_DEAD
  }
}
