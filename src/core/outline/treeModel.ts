/** A model as the drawing of the family tree has it. */
export interface TreeModel {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  /** Id of its family. */
  readonly family: string;
  /** Id of the nearest of its ancestors that is drawn, of any family; null where none is. */
  readonly parent: string | null;
  /** A section of its own, a mention, or a near relative that no note covers. */
  readonly state: 'section' | 'mention' | 'gap';
}

/** A family, as the lane of the drawing that its models stand in. */
export interface TreeFamily {
  readonly id: string;
  /** Its name, in the language of the drawing. */
  readonly name: string;
}
